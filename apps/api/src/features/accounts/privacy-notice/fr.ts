export const title = 'Politique de confidentialité';

export const text = `Ce site est géré par l’organisation qui vous a invité·e. Elle décide de l’usage de vos données et répond à vos questions\u202f; ses coordonnées figurent dans votre invitation ou auprès de votre service de formation.

### Ce qui est conservé à votre sujet, et pourquoi

- **Votre compte**\u00a0: adresse électronique, nom à afficher (un pseudonyme est possible), langue, organisation, fonction et pays. Nécessaire pour vous connecter, vous écrire et compter les personnes participantes par service et par pays.
- **Votre formation**\u00a0: leçons lues, réponses aux quiz, résultats, parcours dans les scénarios, et leurs dates. Nécessaire pour reprendre là où vous vous êtes arrêté·e et pour décider si la formation est terminée.
- **Paquets d’apprentissage (SCORM)**\u00a0: certaines leçons contiennent un paquet conçu ailleurs. De chaque tentative sont conservés\u00a0: état, score, durée, moments où vous l’avez ouvert, vos réponses, les commentaires que vous y laissez, l’endroit où vous vous êtes arrêté·e, et un relevé complet (l’«\u00a0enregistreur de vol\u00a0») de chaque appel par lequel le paquet lit ou enregistre quelque chose, avec sa valeur et son heure. Nécessaire pour reprendre, pour décider si le paquet est terminé et pour comprendre pourquoi quelque chose n’a pas été enregistré.
- **Vos notes personnelles**\u00a0: les réflexions et votre plan d’action sont chiffrés. Vous seul·e pouvez les lire ici.
- **Votre attestation**\u00a0: le nom que vous indiquez pour elle, la formation, les heures et la date. Conservés pour que d’autres puissent en vérifier l’authenticité. Vous choisissez si la page de vérification ne montre rien de vous, vos initiales ou votre nom.
- **Dans votre navigateur**\u00a0: ce que vous avez indiqué dans un quiz ou un paquet et qui n’a pas encore pu être envoyé, chiffré, jusqu’à l’envoi. Un paquet peut aussi y garder des données qui lui sont propres. La déconnexion supprime ce qui reste.
- **Traces de sécurité**\u00a0: votre dernier passage, les navigateurs avec lesquels vous êtes connecté·e, et un journal de ce que les personnes qui administrent le site ont modifié et des consultations de résultats par ces personnes ou par les formateurs et formatrices. Votre adresse réseau n’est pas enregistrée.

Il n’y a ni photo, ni date de naissance, ni grade, ni matricule, ni adresse privée, et rien sur vos convictions, votre santé ou votre origine. Le site n’envoie vos données à aucune autre entreprise\u202f; aucune page ne contacte un autre site.

### Ne décrivez jamais une personne réelle

N’écrivez rien, dans aucun champ, sur des personnes détenues, des personnes suivies, leurs familles ou des victimes. Ce site n’est pas un moyen de signaler une inquiétude\u00a0: utilisez celui que prévoit votre service.

### Qui voit quoi

L’administration voit votre compte, votre avancement dans une formation, si vous l’avez terminée, et votre attestation\u202f; chaque consultation d’une telle liste et chaque ouverture d’une attestation sont inscrites dans un journal. Elle ne voit ni vos réponses aux quiz, ni vos résultats aux différents quiz, ni vos notes.

Il en va autrement des paquets\u00a0: l’administration, ainsi que les formateurs et formatrices dans le périmètre de leur rôle (une formation, une organisation, un pays ou tout le site), voient tout ce qui est conservé de vos tentatives, à côté du nom que vous affichez\u00a0: état, score, durée, chaque réponse, chaque commentaire et tout l’enregistreur de vol. Une recherche par nom ou par adresse électronique est possible. Chaque consultation d’une liste de tentatives ou d’une tentative est inscrite dans un journal. Ces personnes voient aussi, sans les noms, les réponses données aux questions d’un paquet. Elles peuvent enregistrer le contenu de l’enregistreur de vol dans un fichier destiné à qui a conçu le paquet\u202f; votre nom n’y figure que si le paquet l’a noté ou si vous l’avez saisi dans le paquet.

Les formateurs et formatrices ne voient rien d’autre de votre formation\u202f; les autres personnes en formation n’en voient rien.

### Combien de temps

Votre compte et vos données de formation, y compris ce qui est conservé de vos tentatives aux paquets, sont conservés jusqu’à ce que l’organisation qui gère ce site les efface\u202f; le site ne le fait pas de lui-même. Le registre des attestations est conservé au moins dix ans, pour permettre de les vérifier. Le journal des modifications est conservé aussi longtemps que le site existe\u00a0: personne ne peut le modifier ni l’abréger, et il ne contient ni noms ni adresses.

Le site supprime de lui-même\u00a0: une connexion au plus tard 13 heures après son début, les liens d’invitation et de nouveau mot de passe 30 jours après leur utilisation ou leur expiration, les messages qui vous sont adressés après 90 jours, et un rôle qui a pris fin, avec la personne qui l’a attribué et le motif, après douze mois.

Le contenu de l’enregistreur de vol d’une tentative est supprimé 183 jours après la dernière modification de la tentative, si elle est faite ou si une nouvelle l’a remplacée\u202f; jusque-là, il est conservé. L’état, le score, la durée, les réponses et les commentaires restent avec vos données de formation. Ce que les auteur·es enregistrent en essayant un paquet est supprimé après un jour.

### Vos droits

Vous pouvez consulter et corriger votre profil à tout moment. Vous pouvez demander à l’organisation qui gère ce site une copie de vos données, leur rectification ou leur effacement, et vous pouvez saisir votre autorité nationale de protection des données.`;
