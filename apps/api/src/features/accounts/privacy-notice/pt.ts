export const title = 'Aviso de privacidade';

export const text = `Este sítio é gerido pela organização que lhe enviou o convite. É ela que decide para que são usados os dados e que responde às perguntas; os contactos constam do convite ou estão no serviço de formação.

### O que é guardado, e porquê

- **A conta**: endereço de correio eletrónico, nome a mostrar (pode ser um pseudónimo), língua, organização, função e país. Necessário para iniciar sessão, para o contacto e para contar participantes por serviço e país.
- **A aprendizagem**: lições lidas, respostas aos testes, resultados, percursos nos cenários e respetivas datas. Necessário para continuar onde parou e para decidir se o curso está concluído.
- **As notas pessoais**: as reflexões e o plano de ação são guardados cifrados. Só quem os escreveu os pode ler aqui.
- **O certificado**: o nome indicado para ele, o curso, as horas e a data. Guardado para que outras pessoas possam confirmar que um certificado é autêntico. Pode escolher se a página de verificação não mostra nada, mostra as iniciais ou o nome.
- **Registos de segurança**: quando esteve aqui pela última vez, com que navegadores tem sessão iniciada, e um registo do que quem administra o sítio alterou e das consultas de resultados que fez. O endereço de rede não é guardado.

Não há fotografia, data de nascimento, posto, número mecanográfico nem morada, nem nada sobre convicções, saúde ou origem. Nenhuma outra empresa recebe os dados; nenhuma página contacta outro sítio.

### Nunca descreva uma pessoa real

Não escreva, em nenhum campo, nada sobre pessoas reclusas, pessoas em acompanhamento, as suas famílias ou vítimas. Este sítio não é um canal para comunicar preocupações: use o que o seu serviço prevê.

### Quem vê o quê

A administração vê a conta, o progresso num curso, se foi concluído, e o certificado; cada consulta de uma destas listas e cada abertura de um certificado fica registada. Não vê as respostas, os resultados de cada teste nem as notas. Outros formandos e formandas e quem dá formação não veem nada da aprendizagem.

### Durante quanto tempo

A conta e os registos de aprendizagem são guardados até que a organização que gere este sítio os apague; o sítio não o faz por si. O registo de certificados é guardado pelo menos dez anos, para que os certificados possam ser verificados. O registo de alterações é guardado enquanto o sítio existir: ninguém o pode alterar nem encurtar, e não contém nomes nem endereços.

O sítio apaga por si: uma sessão, o mais tardar 13 horas depois de iniciada; as ligações de convites e de novas palavras-passe, 30 dias depois de usadas ou de perderem a validade; as mensagens de correio enviadas a cada pessoa, após 90 dias; e um papel que terminou, com quem o atribuiu e porquê, após doze meses.

### Os seus direitos

Pode ver e corrigir o perfil a qualquer momento. Pode pedir à organização que gere este sítio uma cópia dos dados, a sua retificação ou o seu apagamento, e pode apresentar reclamação à autoridade nacional de proteção de dados.`;
