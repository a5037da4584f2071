export const title = 'Privacy notice';

export const text = `This site is run by the organisation that invited you. It decides what your data is used for and answers your questions about it; its contact details are in your invitation or with your training department.

### What is kept about you, and why

- **Your account**: e-mail address, the name you choose to show (it may be an alias), language, organisation, job role and country. Needed to sign you in, to address you, and to count participants by service and country.
- **Your learning**: which lessons you read, answers to quizzes, results, paths through scenarios, and when. Needed to let you continue where you stopped and to decide whether the course is completed.
- **Your private notes**: reflections and your action plan are stored encrypted. Only you can read them here.
- **Your certificate**: the name you give for it, the course, hours and date. Kept so that others can check that a certificate is genuine. You choose whether the check page shows nothing about you, your initials or your name.
- **Security records**: when you signed in and from what kind of device, and a log of changes made by those who administer the site. Your network address is not stored.

There is no photo, birthday, rank, staff number or home address, and nothing about your beliefs, health or origin. No other company receives your data; no page contacts another site.

### Never describe a real person

Do not write anything about prisoners, people under supervision, their families or victims, in any field. This site is not a channel for reporting concerns: use the one your service provides.

### Who sees what

Administrators see your account and whether you completed a course. A trainer of your group will see your progress there. Figures in reports appear only for groups of five or more.

### How long

Your account and learning records are kept until 24 months after your last activity and then no longer linked to you. The certificate register is kept for ten years with the least data that allows a check. Security records are kept for twelve months.

### Your rights

You can see and correct your profile at any time. You can ask the organisation that runs this site for a copy of your data, for correction or for erasure, and you can complain to your national data protection authority.`;
