import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds a request may wait for the database, all in all: 503 comes before the browser gives up. */
export const patience = 4_200;

const requests = new AsyncLocalStorage<{ isUsedUp: boolean }>();

/** Runs one request: whoever has waited in vain once, in an action, does not wait again for the page around the answer. */
export const oneRequest = <T>(work: () => T): T => requests.run({ isUsedUp: false }, work);

export const isUsedUp = (): boolean => requests.getStore()?.isUsedUp ?? false;

export function useUp(): void {
	const request = requests.getStore();
	if (request) request.isUsedUp = true;
}
