import type da from './da.ts';

const en: typeof da = {
	title: 'Your photo',
	lead: 'Families see your face before you meet. Choose a photo that shows you clearly.',
	of: (name: string) => `Photo of ${name}`,
	help: 'At most 5 MB. We crop it, and remove place and date from it.',
	photo: 'Photo',
	save: 'Save the photo',
	remove: 'Remove the photo',
	none: 'There is no photo yet. Families see the initials.',
	done: { photoSet: 'The photo is saved.', photoRemoved: 'The photo is removed.' }
};
export default en;
