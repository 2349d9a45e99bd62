import { isReady } from '#lib/health/health.server.ts';

/** The database answers and the worker lives; no detail to a stranger. */
export const GET = async () => ((await isReady()) ? new Response('ok') : new Response('not ready', { status: 503 }));
