import appointments from '../appointments/da.ts';
import kinds from '../../kinds/da.ts';

/** What *I dag* needs, and every page of a parent's: nothing else is sent on a first visit. */
const da = {
	kinds,
	appointments,
	product: 'Sammen om Familien',
	leave: 'Forlad siden',
	skip: 'Gå til indhold',
	menu: 'Hovedmenu',
	back: 'Tilbage',
	problem: 'Der mangler noget',
	nav: { today: 'I dag', appointments: 'Aftaler', messages: 'Beskeder', reminders: 'Husk', more: 'Mere' },
	countNew: (n: number) => (n === 1 ? '1 ny' : `${n} nye`),
	done: {
		answered: 'Tak. Dit svar er gemt.',
		suggested: 'Tak. Dit svar er gemt. Vi ser på den tid, du foreslår.',
		language: 'Sproget er skiftet.'
	}
};
export default da;
