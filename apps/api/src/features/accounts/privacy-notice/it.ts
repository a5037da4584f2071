export const title = 'Informativa sulla privacy';

export const text = `Questo sito è gestito dall’organizzazione che ha inviato l’invito. È essa a decidere per che cosa sono usati i dati e a rispondere alle domande; i recapiti sono nell’invito o presso l’ufficio formazione.

### Che cosa viene conservato, e perché

- **L’account**: indirizzo e-mail, nome da mostrare (può essere uno pseudonimo), lingua, organizzazione, funzione e Paese. Serve per accedere, per le comunicazioni e per contare le persone partecipanti per servizio e Paese.
- **L’apprendimento**: lezioni lette, risposte ai quiz, risultati, percorsi negli scenari e relative date. Serve per riprendere dal punto di interruzione e per stabilire se il corso è completato.
- **I pacchetti di apprendimento (SCORM)**: alcune lezioni contengono un pacchetto realizzato altrove. Di ogni tentativo vengono conservati: stato, punteggio, tempo, quando è stato aperto, risposte, commenti lasciati nel pacchetto, punto di interruzione e un registro completo (il «registratore di volo») di ogni chiamata con cui il pacchetto legge o salva qualcosa, con il valore e l’ora. Serve per riprendere, per stabilire se il pacchetto è completato e per capire perché qualcosa non è stato registrato.
- **Le note personali**: le riflessioni e il piano d’azione sono conservati cifrati. Qui può leggerli solo chi li ha scritti.
- **L’attestato**: il nome indicato a questo scopo, il corso, le ore e la data. Conservato perché altri possano verificarne l’autenticità. È possibile scegliere se la pagina di verifica non mostra nulla, mostra le iniziali o il nome.
- **Nel browser**: ciò che è stato indicato in un quiz o in un pacchetto e non è stato ancora possibile inviare, cifrato, fino all’invio. Un pacchetto può conservarvi anche qualcosa di proprio. La disconnessione cancella ciò che resta.
- **Registrazioni di sicurezza**: quando è avvenuta l’ultima visita, con quali browser l’accesso è aperto, e un registro di ciò che chi amministra il sito ha modificato e delle consultazioni di risultati, anche da parte di chi forma. L’indirizzo di rete non viene conservato.

Non ci sono fotografia, data di nascita, grado, matricola o indirizzo di casa, né nulla su convinzioni, salute o origine. Il sito non invia i dati a nessun’altra azienda; nessuna pagina contatta un altro sito.

### Non descriva mai una persona reale

Non scriva in nessun campo nulla su persone detenute, persone in esecuzione penale esterna, le loro famiglie o le vittime. Questo sito non è un canale per segnalare preoccupazioni: per questo c’è quello previsto dal servizio.

### Chi vede che cosa

Chi amministra il sito vede l’account, a che punto si è in un corso, se è stato completato, e l’attestato; ogni consultazione di un tale elenco e ogni apertura di un attestato viene registrata. Non vede le risposte ai quiz, i risultati dei singoli quiz né le note.

Per i pacchetti è diverso: chi amministra il sito, e chi forma nell’ambito del proprio ruolo (un corso, un’organizzazione, un Paese o tutto il sito), vede tutto ciò che viene conservato dei tentativi, accanto al nome mostrato: stato, punteggio, tempo, ogni risposta, ogni commento e l’intero registratore di volo. Può cercare per nome o indirizzo e-mail. Ogni consultazione di un elenco di tentativi o di un tentativo viene registrata. Vede anche, senza nomi, quali risposte sono state date alle domande di un pacchetto. Può salvare il contenuto del registratore di volo in un file per chi ha realizzato il pacchetto; il nome vi compare solo se il pacchetto lo ha annotato o se è stato scritto nel pacchetto.

Chi forma non vede altro dell’apprendimento; le altre persone partecipanti non ne vedono nulla.

### Per quanto tempo

L’account e i dati di apprendimento, compreso ciò che viene conservato dei tentativi nei pacchetti, sono conservati finché l’organizzazione che gestisce il sito non li cancella; il sito non lo fa da sé. Il registro degli attestati è conservato per almeno dieci anni, perché gli attestati possano essere verificati. Il registro delle modifiche è conservato finché il sito esiste: nessuno può cambiarlo o accorciarlo, e non contiene nomi né indirizzi.

Il sito cancella da sé: un accesso al più tardi 13 ore dopo il suo inizio, i link degli inviti e per nuove password 30 giorni dopo che sono stati usati o sono scaduti, i messaggi inviati alla persona dopo 90 giorni, e un ruolo terminato, con chi lo ha assegnato e perché, dopo dodici mesi.

Il contenuto del registratore di volo di un tentativo viene cancellato 183 giorni dopo l’ultima modifica del tentativo, se questo è fatto o se uno nuovo ne ha preso il posto; fino ad allora viene conservato. Stato, punteggio, tempo, risposte e commenti restano con i dati di apprendimento. Ciò che chi è autore o autrice registra provando un pacchetto viene cancellato dopo un giorno.

### I diritti

Il profilo si può vedere e correggere in ogni momento. Si può chiedere all’organizzazione che gestisce il sito una copia dei dati, la rettifica o la cancellazione, e si può presentare reclamo all’autorità nazionale per la protezione dei dati.`;
