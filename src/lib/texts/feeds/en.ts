import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	calendar: 'Sammen om Familien',
	appointment: 'Appointment',
	cancelled: (title: string) => `Cancelled: ${title}`
};
export default en;
