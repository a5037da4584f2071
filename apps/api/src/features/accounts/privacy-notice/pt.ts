export const title = 'Aviso de privacidade';

export const text = `Este sítio é gerido pela organização que lhe enviou o convite. É ela que decide para que são usados os dados e que responde às perguntas; os contactos constam do convite ou estão no serviço de formação.

### O que é guardado, e porquê

- **A conta**: endereço de correio eletrónico, nome a mostrar (pode ser um pseudónimo), língua, organização, função e país. Necessário para iniciar sessão, para o contacto e para contar participantes por serviço e país.
- **A aprendizagem**: lições lidas, respostas aos testes, resultados, percursos nos cenários e respetivas datas. Necessário para continuar onde parou e para decidir se o curso está concluído.
- **Os pacotes de aprendizagem (SCORM)**: algumas lições contêm um pacote feito noutro lugar. De cada tentativa são guardados: estado, pontuação, tempo, quando foi aberto, respostas, comentários deixados no pacote, o ponto onde parou e um registo completo (o «registo de voo») de cada chamada com que o pacote lê ou guarda algo, com o valor e a hora. Necessário para continuar, para decidir se o pacote está concluído e para descobrir por que razão algo não ficou registado.
- **As notas pessoais**: as reflexões e o plano de ação são guardados cifrados. Só quem os escreveu os pode ler aqui.
- **O certificado**: o nome indicado para ele, o curso, as horas e a data. Guardado para que outras pessoas possam confirmar que um certificado é autêntico. Pode escolher se a página de verificação não mostra nada, mostra as iniciais ou o nome.
- **No navegador**: o que foi indicado num teste ou num pacote e ainda não pôde ser enviado, cifrado, até ser enviado. Um pacote também pode guardar aí algo seu. Terminar a sessão apaga o que restar.
- **Registos de segurança**: quando esteve aqui pela última vez, com que navegadores tem sessão iniciada, e um registo do que quem administra o sítio alterou e das consultas de resultados, também as de quem dá formação. O endereço de rede não é guardado.

Não há fotografia, data de nascimento, posto, número mecanográfico nem morada, nem nada sobre convicções, saúde ou origem. O sítio não envia os dados a nenhuma outra empresa; nenhuma página contacta outro sítio.

### Nunca descreva uma pessoa real

Não escreva, em nenhum campo, nada sobre pessoas reclusas, pessoas em acompanhamento, as suas famílias ou vítimas. Este sítio não é um canal para comunicar preocupações: use o que o seu serviço prevê.

### Quem vê o quê

A administração vê a conta, o progresso num curso, se foi concluído, e o certificado; cada consulta de uma destas listas e cada abertura de um certificado fica registada. Não vê as respostas aos testes, os resultados de cada teste nem as notas.

Com os pacotes é diferente: a administração, e quem dá formação no âmbito do seu papel (um curso, uma organização, um país ou todo o sítio), vê tudo o que é guardado das tentativas, junto do nome mostrado: estado, pontuação, tempo, cada resposta, cada comentário e todo o registo de voo. Pode procurar por nome ou endereço de correio eletrónico. Cada consulta de uma lista de tentativas ou de uma tentativa fica registada. Vê também, sem nomes, que respostas foram dadas às perguntas de um pacote. Pode guardar o registo de voo num ficheiro para quem fez o pacote; o nome só consta dele se o pacote o anotou ou se foi escrito no pacote.

Quem dá formação não vê mais nada da aprendizagem; outros formandos e formandas não veem nada dela.

### Durante quanto tempo

A conta e os registos de aprendizagem, incluindo o que é guardado das tentativas nos pacotes, são guardados até que a organização que gere este sítio os apague; o sítio não o faz por si. O registo de certificados é guardado pelo menos dez anos, para que os certificados possam ser verificados. O registo de alterações é guardado enquanto o sítio existir: ninguém o pode alterar nem encurtar, e não contém nomes nem endereços.

O sítio apaga por si: uma sessão, o mais tardar 13 horas depois de iniciada; as ligações de convites e de novas palavras-passe, 30 dias depois de usadas ou de perderem a validade; as mensagens de correio enviadas a cada pessoa, após 90 dias; e um papel que terminou, com quem o atribuiu e porquê, após doze meses.

O registo de voo de uma tentativa num pacote é apagado 183 dias depois da última alteração da tentativa, se esta estiver feita ou se uma nova a tiver substituído; até lá é guardado. Estado, pontuação, tempo, respostas e comentários ficam com os registos de aprendizagem. O que quem é autor ou autora regista ao experimentar um pacote é apagado ao fim de um dia.

### Os seus direitos

Pode ver e corrigir o perfil a qualquer momento. Pode pedir à organização que gere este sítio uma cópia dos dados, a sua retificação ou o seu apagamento, e pode apresentar reclamação à autoridade nacional de proteção de dados.`;
