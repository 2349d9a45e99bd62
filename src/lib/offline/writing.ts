/** Whether something is half written on the page: then nothing may be reloaded from under it. */
export const isWriting = (): boolean =>
	[...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type=hidden])')].some(
		(field) =>
			field.value !== field.defaultValue ||
			('checked' in field && field.checked !== (field as HTMLInputElement).defaultChecked)
	);
