export const title = 'Privacyverklaring';

export const text = `Deze site wordt beheerd door de organisatie die u heeft uitgenodigd. Zij bepaalt waarvoor uw gegevens worden gebruikt en beantwoordt uw vragen; haar contactgegevens staan in uw uitnodiging of zijn bekend bij uw opleidingsafdeling.

### Wat er over u wordt bewaard, en waarom

- **Uw account**: e-mailadres, de naam die u wilt tonen (een alias mag), taal, organisatie, functie en land. Nodig om u te laten inloggen, u aan te spreken en deelnemers per dienst en land te tellen.
- **Uw leertraject**: welke lessen u hebt gelezen, antwoorden op toetsen, resultaten, gekozen wegen in scenario’s, en wanneer. Nodig om verder te gaan waar u was gebleven en om te bepalen of de cursus is voltooid.
- **Uw eigen aantekeningen**: reflecties en uw actieplan worden versleuteld bewaard. Alleen u kunt ze hier lezen.
- **Uw certificaat**: de naam die u daarvoor opgeeft, de cursus, de uren en de datum. Bewaard zodat anderen kunnen nagaan of een certificaat echt is. U kiest of de controlepagina niets over u toont, uw initialen of uw naam.
- **Beveiligingsgegevens**: wanneer en met wat voor apparaat u bent ingelogd, en een logboek van wijzigingen door degenen die de site beheren. Uw netwerkadres wordt niet bewaard.

Er is geen foto, geboortedatum, rang, personeelsnummer of privéadres, en niets over uw overtuiging, gezondheid of afkomst. Geen ander bedrijf ontvangt uw gegevens; geen enkele pagina maakt contact met een andere site.

### Beschrijf nooit een bestaande persoon

Schrijf in geen enkel veld iets over gedetineerden, mensen onder toezicht, hun familie of slachtoffers. Deze site is geen kanaal om zorgen te melden: gebruik daarvoor de weg van uw eigen dienst.

### Wie ziet wat

Beheerders zien uw account en of u een cursus hebt voltooid. Een trainer van uw groep ziet daar uw voortgang. Cijfers in rapporten verschijnen alleen voor groepen van vijf of meer.

### Hoe lang

Uw account en leergegevens worden bewaard tot 24 maanden na uw laatste activiteit en zijn daarna niet meer aan u gekoppeld. Het certificatenregister wordt tien jaar bewaard, met zo weinig gegevens als voor een controle nodig is. Beveiligingsgegevens worden twaalf maanden bewaard.

### Uw rechten

U kunt uw profiel altijd bekijken en verbeteren. U kunt de organisatie die deze site beheert vragen om een kopie van uw gegevens, om correctie of om verwijdering, en u kunt een klacht indienen bij uw nationale gegevensbeschermingsautoriteit.`;
