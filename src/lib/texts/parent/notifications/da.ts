import telling from '../../telling/da.ts';
const da = {
	telling,
	news: {
		title: 'Nyt til dig',
		lead: 'Her står alt, vi har givet dig besked om den sidste måned.',
		empty: 'Der er ikke noget nyt.',
		tag: 'Ny',
		seen: 'Jeg har set det hele',
		why: {
			new: 'Du har fået en ny aftale',
			moved: 'En aftale er ændret',
			cancelled: 'En aftale er aflyst',
			threeDays: 'Husk din aftale',
			oneDay: 'Husk din aftale',
			twoHours: 'Husk din aftale',
			askedAgain: 'En aftale venter på dit svar',
			suggestion: 'Vi har svaret på dit forslag',
			reminder: 'Der er noget nyt under Husk',
			week: 'Der er noget at huske',
			dayBefore: 'Der er noget at huske',
			evening: 'Der er noget at huske',
			message: 'Du har fået en besked',
			more: 'Du har fået flere beskeder',
			helped: 'Vi har svaret på dit ønske',
			corrected: 'Vi har svaret på det, du skrev var forkert',
			absence: 'Vi tænker på dig'
		},
		several: {
			new: (many: number) => `Du har fået ${many} nye aftaler`,
			moved: (many: number) => `${many} aftaler er ændret`,
			cancelled: (many: number) => `${many} aftaler er aflyst`
		},
		first: (when: string) => `Den første er ${when}`,
		other: 'Der er nyt',
		withdrawnTitle: 'En påmindelse gælder ikke længere',
		withdrawn: (at: string, by: string) => `Trukket tilbage ${at}${by && ` af ${by}`}`
	},
	done: { seen: 'Det hele er markeret som set.' }
};
export default da;
