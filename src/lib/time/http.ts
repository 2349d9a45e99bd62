const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as a header tells it: "Sun, 06 Nov 1994 08:49:37 GMT". */
export function httpDate(instant: Temporal.Instant): string {
	const { dayOfWeek, day, month, year, ...at } = parts(instant);
	return `${days[dayOfWeek - 1]}, ${two(day)} ${months[month - 1]} ${year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} GMT`;
}

function parts(instant: Temporal.Instant) {
	const { dayOfWeek, day, month, year, hour, minute, second } = instant.toZonedDateTimeISO('UTC');
	return { dayOfWeek, day, month, year, hour, minute, second };
}

const two = (number: number) => String(number).padStart(2, '0');
