import sharp from 'sharp';
import * as photos from '../../lib/photos/photos.server.ts';
import type { Cast } from './people.ts';

type Looks = {
	skin: string;
	hair: string;
	long?: boolean;
	shirt: string;
	scarf?: boolean;
	beard?: boolean;
	grey?: boolean;
};

/** Drawn faces for invented people: a few shapes each, as friendly as shapes get. */
const drawn = ({
	skin,
	hair,
	long,
	shirt,
	scarf,
	beard
}: Looks) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
	<rect width="100" height="100" fill="#dfe9e4"/>
	${long ? `<path d="M24 46a26 26 0 0 1 52 0v34H24z" fill="${hair}"/>` : ''}
	<path d="M12 100c3-22 18-30 38-30s35 8 38 30z" fill="${shirt}"/>
	<rect x="42" y="58" width="16" height="18" rx="7" fill="${skin}"/>
	<ellipse cx="50" cy="46" rx="19" ry="23" fill="${skin}"/>
	${
		scarf
			? `<path fill-rule="evenodd" d="M50 16c20 0 27 15 26 34-1 18-9 30-26 30S25 68 24 50c-1-19 6-34 26-34zm0 13c-12 0-16 8-16 19s6 20 16 20 16-9 16-20-4-19-16-19z" fill="${hair}"/>`
			: `<path d="M30 44c-2-18 8-26 20-26s22 8 20 26c-4-10-9-14-20-14s-16 4-20 14z" fill="${hair}"/>`
	}
	${beard ? `<path d="M32 50c1 14 8 21 18 21s17-7 18-21c-4 7-9 9-18 9s-14-2-18-9z" fill="${hair}"/>` : ''}
	<circle cx="43" cy="46" r="2.2" fill="#2a2a2a"/><circle cx="57" cy="46" r="2.2" fill="#2a2a2a"/>
	<path d="M43 57c4 4 10 4 14 0" fill="none" stroke="#8a3f36" stroke-width="2.4" stroke-linecap="round"/>
</svg>`;

/** Most of the staff have set their picture; one has not, as in life. */
export async function fillPhotos({ actors }: Cast): Promise<void> {
	const looks = [
		[actors.mentor1, { skin: '#f0cdb4', hair: '#a5642f', long: true, shirt: '#2f6b5b' }],
		[actors.mentor2, { skin: '#e8bfa2', hair: '#4a3424', shirt: '#3d5a80', beard: true }],
		[actors.coordinator, { skin: '#f2d3bd', hair: '#b9b4ad', shirt: '#8c4a5b' }]
	] as const;
	for (const [actor, look] of looks)
		await photos.set(
			actor,
			actor.id,
			await sharp(Buffer.from(drawn(look)), { density: 300 })
				.png()
				.toBuffer()
		);
}
