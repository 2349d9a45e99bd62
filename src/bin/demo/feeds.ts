import * as feeds from '../../lib/feeds/feeds.server.ts';
import { travel } from '../../lib/server/clock.ts';
import type { Cast } from './people.ts';

/** Two calendar feeds in use, made some weeks ago; nobody knows their addresses. */
export async function fillFeeds({ actors }: Cast, now: Temporal.Instant): Promise<void> {
	travel(now.subtract({ hours: 24 * 20 }));
	await feeds.make(actors.parent1, { device: 'iphone', detailed: false });
	await feeds.make(actors.mentor1, { device: 'outlook', detailed: true });
	travel(null);
}
