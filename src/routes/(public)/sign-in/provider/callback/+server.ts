import { comeBack } from '../../../../provider.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => comeBack(event, 'parent');
