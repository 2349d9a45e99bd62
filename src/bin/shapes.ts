import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './failure.ts';

/**
 * npm run shapes: adds to tests/access/shapes what each role is sent and was not sent before, to be read through in the
 * commit. It looks at the same working morning as the tests do. `npm run shapes anew` begins again, and looks at night and
 * on a Sunday, too.
 */
const isAnew = process.argv[3] === 'anew';

await main(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'familien-shapes-'));
	const clock = join(folder, 'clock');
	const here = Temporal.Now.zonedDateTimeISO('Europe/Copenhagen');
	const night = here.with({ hour: 22, minute: 0 });
	const times = isAnew ? [null, night, night.with({ hour: 9 }).add({ days: 7 - (here.dayOfWeek % 7) })] : [null];
	for (const [index, time] of times.entries()) {
		if (time) writeFileSync(clock, String(time.epochMilliseconds - here.epochMilliseconds));
		const { status } = spawnSync(
			'npx',
			['vitest', 'run', '--project', 'database', 'tests/access/matrix.test.ts', '-t', 'R-05'],
			{
				stdio: 'inherit',
				env: {
					...process.env,
					...(time && { TEST_CLOCK: clock }),
					UPDATE_SHAPES: isAnew && index === 0 ? 'anew' : '1'
				},
				shell: process.platform === 'win32'
			}
		);
		if (status) process.exitCode = status;
	}
	rmSync(folder, { recursive: true, force: true });
});
