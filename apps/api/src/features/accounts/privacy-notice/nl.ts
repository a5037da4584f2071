export const title = 'Privacyverklaring';

export const text = `Deze site wordt beheerd door de organisatie die u heeft uitgenodigd. Zij bepaalt waarvoor uw gegevens worden gebruikt en beantwoordt uw vragen; haar contactgegevens staan in uw uitnodiging of zijn bekend bij uw opleidingsafdeling.

### Wat er over u wordt bewaard, en waarom

- **Uw account**: e-mailadres, de naam die u wilt tonen (een alias mag), taal, organisatie, functie en land. Nodig om u te laten inloggen, u aan te spreken en deelnemers per dienst en land te tellen.
- **Uw leertraject**: welke lessen u hebt gelezen, antwoorden op toetsen, resultaten, gekozen wegen in scenario’s, en wanneer. Nodig om verder te gaan waar u was gebleven en om te bepalen of de cursus is voltooid.
- **Leerpakketten (SCORM)**: sommige lessen bevatten een pakket dat elders is gemaakt. Van elke poging wordt bewaard: status, score, tijd, wanneer u het hebt geopend, uw antwoorden, opmerkingen die u erin achterlaat, waar u was gebleven, en een volledig verslag (de ‘vluchtrecorder’) van elke aanroep waarmee het pakket iets leest of opslaat, met waarde en tijdstip. Nodig om verder te gaan waar u was gebleven, om te bepalen of het pakket is voltooid en om na te gaan waarom iets niet is vastgelegd.
- **Uw eigen aantekeningen**: reflecties en uw actieplan worden versleuteld bewaard. Alleen u kunt ze hier lezen.
- **Uw certificaat**: de naam die u daarvoor opgeeft, de cursus, de uren en de datum. Bewaard zodat anderen kunnen nagaan of een certificaat echt is. U kiest of de controlepagina niets over u toont, uw initialen of uw naam.
- **In uw browser**: wat u in een toets of een pakket hebt ingevuld en nog niet kon worden verzonden, versleuteld, tot het is verzonden. Een pakket kan daar ook zelf iets bewaren. Uitloggen wist wat er nog staat.
- **Beveiligingsgegevens**: wanneer u hier voor het laatst was, met welke browsers u bent ingelogd, en een logboek van wat degenen die de site beheren hebben gewijzigd en wanneer zij of trainers resultaten hebben bekeken. Uw netwerkadres wordt niet bewaard.

Er is geen foto, geboortedatum, rang, personeelsnummer of privéadres, en niets over uw overtuiging, gezondheid of afkomst. De site stuurt uw gegevens naar geen enkel ander bedrijf; geen enkele pagina maakt contact met een andere site.

### Beschrijf nooit een bestaande persoon

Schrijf in geen enkel veld iets over gedetineerden, mensen onder toezicht, hun familie of slachtoffers. Deze site is geen kanaal om zorgen te melden: gebruik daarvoor de weg van uw eigen dienst.

### Wie ziet wat

Beheerders zien uw account, hoever u in een cursus bent, of u die hebt voltooid, en uw certificaat; elke keer dat zij zo’n lijst bekijken of een certificaat openen, wordt vastgelegd. Zij zien uw antwoorden op toetsen, uw resultaten van afzonderlijke toetsen en uw aantekeningen niet.

Voor leerpakketten ligt dat anders: beheerders, en trainers binnen het bereik van hun rol (een cursus, een organisatie, een land of de hele site), zien alles wat van uw pogingen wordt bewaard, bij de naam die u toont: status, score, tijd, elk antwoord, elke opmerking en de hele vluchtrecorder. Zij kunnen zoeken op naam en e-mailadres. Elke keer dat zij een lijst van pogingen of een poging bekijken, wordt vastgelegd. Zij zien ook, zonder namen, hoe de vragen van een pakket zijn beantwoord. Zij kunnen de vluchtrecorder opslaan in een bestand voor de maker van het pakket; uw naam staat daar alleen in als het pakket die heeft opgeslagen of als u die in het pakket hebt getypt.

Trainers zien verder niets van uw leertraject; andere deelnemers zien er helemaal niets van.

### Hoe lang

Uw account en leergegevens, met wat van uw pogingen in leerpakketten wordt bewaard, worden bewaard tot de organisatie die deze site beheert ze wist; de site doet dat niet uit zichzelf. Het certificatenregister wordt ten minste tien jaar bewaard, zodat certificaten kunnen worden gecontroleerd. Het logboek van wijzigingen wordt bewaard zolang de site bestaat: niemand kan het wijzigen of inkorten, en er staan geen namen of adressen in.

De site verwijdert uit zichzelf: een aanmelding uiterlijk 13 uur na het begin ervan, links van uitnodigingen en voor nieuwe wachtwoorden 30 dagen nadat ze zijn gebruikt of verlopen, e-mails aan u na 90 dagen, en een rol die is afgelopen, met wie die heeft toegekend en waarom, na twaalf maanden.

De vluchtrecorder van een poging wordt gewist 183 dagen nadat de poging voor het laatst is gewijzigd, als die is gedaan of een nieuwe ervoor in de plaats is gekomen; tot dan wordt hij bewaard. Status, score, tijd, antwoorden en opmerkingen blijven bij uw leergegevens. Wat auteurs vastleggen terwijl zij een pakket uitproberen, wordt na een dag gewist.

### Uw rechten

U kunt uw profiel altijd bekijken en verbeteren. U kunt de organisatie die deze site beheert vragen om een kopie van uw gegevens, om correctie of om verwijdering, en u kunt een klacht indienen bij uw nationale gegevensbeschermingsautoriteit.`;
