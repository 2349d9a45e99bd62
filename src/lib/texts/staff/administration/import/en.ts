import type { Translation } from '../../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = { title: 'Import families' };
export default en;
