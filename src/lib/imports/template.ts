/** The list to fill in, with two families as an example. A byte-order mark tells Excel that it is UTF-8. */
export const template =
	'\ufeff' +
	[
		'Sagsnummer;Familie;Rolle;Navn;Fødselsdag;E-mail;Telefon;Adresse;Beskyttet adresse;Medarbejder;Samværsmedarbejder;Skole;Klasse',
		'2026-101;Familie 101;forælder;Åse Østergård;12-03-1990;aase@eksempel.dk;20 00 00 41;Birkevej 3, 1. tv.;ja;mentor@kommune.dk;mentor@kommune.dk;;',
		'2026-101;Familie 101;forælder;Jens Kjær;;;20 00 00 42;Havnegade 8;nej;;;;',
		'2026-101;Familie 101;barn;Ærø Kjær;24-12-2015;;;;;;;Engskolen;4. A',
		'2026-102;Familie 102;forælder;Zofia Nowak;;zofia@eksempel.dk;;;nej;mentor@kommune.dk;;;',
		'2026-102;Familie 102;barn;Maja Nowak;01-06-2019;;;;;;;Engskolen;1. B'
	].join('\r\n') +
	'\r\n';
