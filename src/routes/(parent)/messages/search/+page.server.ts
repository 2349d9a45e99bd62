import { loadSearch } from '../../../search.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = loadSearch;
