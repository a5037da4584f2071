export const title = 'Privacyverklaring';

export const text = `Deze site wordt beheerd door de organisatie die u heeft uitgenodigd. Zij bepaalt waarvoor uw gegevens worden gebruikt en beantwoordt uw vragen; haar contactgegevens staan in uw uitnodiging of zijn bekend bij uw opleidingsafdeling.

### Wat er over u wordt bewaard, en waarom

- **Uw account**: e-mailadres, de naam die u wilt tonen (een alias mag), taal, organisatie, functie en land. Nodig om u te laten inloggen, u aan te spreken en deelnemers per dienst en land te tellen.
- **Uw leertraject**: welke lessen u hebt gelezen, antwoorden op toetsen, resultaten, gekozen wegen in scenario’s, en wanneer. Nodig om verder te gaan waar u was gebleven en om te bepalen of de cursus is voltooid.
- **Uw eigen aantekeningen**: reflecties en uw actieplan worden versleuteld bewaard. Alleen u kunt ze hier lezen.
- **Uw certificaat**: de naam die u daarvoor opgeeft, de cursus, de uren en de datum. Bewaard zodat anderen kunnen nagaan of een certificaat echt is. U kiest of de controlepagina niets over u toont, uw initialen of uw naam.
- **Beveiligingsgegevens**: wanneer u hier voor het laatst was, met welke browsers u bent ingelogd, en een logboek van wat degenen die de site beheren hebben gewijzigd en wanneer zij resultaten hebben bekeken. Uw netwerkadres wordt niet bewaard.

Er is geen foto, geboortedatum, rang, personeelsnummer of privéadres, en niets over uw overtuiging, gezondheid of afkomst. Geen ander bedrijf ontvangt uw gegevens; geen enkele pagina maakt contact met een andere site.

### Beschrijf nooit een bestaande persoon

Schrijf in geen enkel veld iets over gedetineerden, mensen onder toezicht, hun familie of slachtoffers. Deze site is geen kanaal om zorgen te melden: gebruik daarvoor de weg van uw eigen dienst.

### Wie ziet wat

Beheerders zien uw account, hoever u in een cursus bent, of u die hebt voltooid, en uw certificaat; elke keer dat zij zo’n lijst bekijken of een certificaat openen, wordt vastgelegd. Zij zien uw antwoorden, uw resultaten van afzonderlijke toetsen en uw aantekeningen niet. Andere deelnemers en trainers zien niets van uw leertraject.

### Hoe lang

Uw account en leergegevens worden bewaard tot de organisatie die deze site beheert ze wist; de site doet dat niet uit zichzelf. Het certificatenregister wordt ten minste tien jaar bewaard, zodat certificaten kunnen worden gecontroleerd. Het logboek van wijzigingen wordt bewaard zolang de site bestaat: niemand kan het wijzigen of inkorten, en er staan geen namen of adressen in.

De site verwijdert uit zichzelf: een aanmelding uiterlijk 13 uur na het begin ervan, links van uitnodigingen en voor nieuwe wachtwoorden 30 dagen nadat ze zijn gebruikt of verlopen, e-mails aan u na 90 dagen, en een rol die is afgelopen, met wie die heeft toegekend en waarom, na twaalf maanden.

### Uw rechten

U kunt uw profiel altijd bekijken en verbeteren. U kunt de organisatie die deze site beheert vragen om een kopie van uw gegevens, om correctie of om verwijdering, en u kunt een klacht indienen bij uw nationale gegevensbeschermingsautoriteit.`;
