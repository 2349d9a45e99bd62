const da = {
	title: 'Hvem har set mine oplysninger',
	lead: 'Her kan du se, hvem af os der har set noget om din familie, og hvornår.',
	empty: 'Ingen har set noget om din familie endnu',
	someone: 'En medarbejder',
	part: { mentor: 'din mentor', samvaer_worker: 'jeres faste ved samvær' } as Record<string, string>,
	saw: (things: string) => `Har set ${things}.`,
	and: 'og',
	what: {
		family: 'familiens side',
		appointments: 'jeres aftaler',
		appointment: 'jeres aftaler',
		messages: 'dine beskeder',
		reminders: 'jeres påmindelser',
		notifications: 'hvordan du får besked',
		signIn: 'hvordan du logger ind',
		samvaer: 'jeres samvær',
		hours: 'jeres timer',
		places: 'jeres steder',
		file: 'hele jeres sag',
		lists: 'jer i en liste'
	} as Record<string, string>,
	other: 'jeres oplysninger',
	/** Why somebody could see it, where it is not their own family. */
	ground: {
		unit: 'Har ansvar for alle familier i huset.',
		stand_in: 'Er her i stedet for en kollega.',
		appointment: 'Er med til en af jeres aftaler.',
		special: 'Havde adgang i en særlig situation.',
		administration: 'Hjælper med at logge ind.'
	} as Record<string, string>,
	at: (time: string) => `kl. ${time}`,
	times: (many: number) => `${many} gange`,
	special: {
		title: 'Adgang i en særlig situation',
		who: (name: string, from: string, to: string) => `${name} kunne se jeres sider fra kl. ${from} til ${to}.`,
		cause: {
			worry: 'Vi var bekymrede for en i familien og skulle hjælpe hurtigt.',
			illness: 'En kollega var syg, og der var ingen anden til at hjælpe jer.',
			asked: 'I bad selv om hjælp.',
			fault: 'Noget på siden virkede ikke, og det skulle ordnes.',
			complaint: 'Vi skulle svare på en klage eller et spørgsmål om jeres forløb.'
		} as Record<string, string>,
		told: 'Lederen har fået det at vide. Spørg os, hvis du vil vide mere.'
	},
	older: 'Vis ældre'
};
export default da;
