export const title = 'Privacy notice';

export const text = `This site is run by the organisation that invited you. It decides what your data is used for and answers your questions about it; its contact details are in your invitation or with your training department.

### What is kept about you, and why

- **Your account**: e-mail address, the name you choose to show (it may be an alias), language, organisation, job role and country. Needed to sign you in, to address you, and to count participants by service and country.
- **Your learning**: which lessons you read, answers to quizzes, results, paths through scenarios, and when. Needed to let you continue where you stopped and to decide whether the course is completed.
- **Course packages (SCORM)**: some lessons contain a package that was made elsewhere. Of each attempt at one, this is kept: status, score, time, when you opened it, your answers, comments you leave in it, where you stopped, and a journal (the “flight recorder”) of every call by which the package reads or saves something, with its value and time. Needed to let you continue, to decide whether the package is completed, and to find out why something was not recorded.
- **Your private notes**: reflections and your action plan are stored encrypted. Only you can read them here.
- **Your certificate**: the name you give for it, the course, hours and date. Kept so that others can check that a certificate is genuine. You choose whether the check page shows nothing about you, your initials or your name.
- **In your browser**: what you gave in a quiz or a package and could not be sent yet, encrypted, until it is sent. A package may keep something of its own there too. Logging out deletes what is left.
- **Security records**: when you were last here, which browsers you are signed in with, and a log of what those who administer the site changed, and of when they or trainers looked at results. Your network address is not stored.

There is no photo, birthday, rank, staff number or home address, and nothing about your beliefs, health or origin. The site sends your data to no other company; no page contacts another site.

### Never describe a real person

Do not write anything about prisoners, people under supervision, their families or victims, in any field. This site is not a channel for reporting concerns: use the one your service provides.

### Who sees what

Administrators see your account, how far you are in a course, whether you completed it, and your certificate; each time they look at such a list or open a certificate is logged. They do not see your answers to quizzes, your results in single quizzes or your notes.

Course packages are different: administrators, and trainers within the scope of their role (a course, an organisation, a country or the whole site), see everything that is kept of your attempts at them, beside the name you show: status, score, time, every answer, every comment and the whole journal. They can search by name and e-mail address. Each time they look at a list of attempts or at an attempt is logged. They also see, without names, how the questions of a package were answered. They can save the journal as a file for the maker of the package; your name is in it only if the package wrote it down or you typed it into the package.

Trainers see nothing else of your learning; other learners see nothing of it at all.

### How long

Your account and learning records, with what is kept of your attempts at packages, are kept until the organisation that runs this site erases them; the site does not do so by itself. The certificate register is kept for at least ten years, so that certificates can be checked. The log of changes is kept as long as the site exists: nobody can change or shorten it, and it holds no names or addresses.

The site deletes by itself: a sign-in at the latest 13 hours after it began, links from invitations and for new passwords 30 days after they were used or too old, mails to you after 90 days, and a role that has ended, with who gave it and why, after twelve months.

The journal of an attempt at a package is deleted 183 days after the attempt last changed, if it is done or a new one has taken its place; until then it is kept. Status, score, time, answers and comments stay with your learning records. What an author records while trying out a package is deleted after a day.

### Your rights

You can see and correct your profile at any time. You can ask the organisation that runs this site for a copy of your data, for correction or for erasure, and you can complain to your national data protection authority.`;
