import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './failure.ts';

/**
 * npm run shapes: adds to tests/access/shapes what each role is sent and was not sent before, to be read through in the
 * commit. `npm run shapes anew` begins again, and looks at the house by day, at night and on a Sunday, since much is said
 * only then.
 */
const isAnew = process.argv[3] === 'anew';

await main(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'familien-shapes-'));
	const clock = join(folder, 'clock');
	const here = Temporal.Now.zonedDateTimeISO('Europe/Copenhagen');
	const morning = here.with({ hour: 9, minute: 30 });
	const times = isAnew
		? [morning, morning.with({ hour: 22 }), morning.add({ days: 7 - (here.dayOfWeek % 7) })]
		: [here];
	for (const [index, time] of times.entries()) {
		writeFileSync(clock, String(time.epochMilliseconds - here.epochMilliseconds));
		const { status } = spawnSync(
			'npx',
			['vitest', 'run', '--project', 'database', 'tests/access/matrix.test.ts', '-t', 'R-05'],
			{
				stdio: 'inherit',
				env: { ...process.env, TEST_CLOCK: clock, UPDATE_SHAPES: isAnew && index === 0 ? 'anew' : '1' },
				shell: process.platform === 'win32'
			}
		);
		if (status) process.exitCode = status;
	}
	rmSync(folder, { recursive: true, force: true });
});
