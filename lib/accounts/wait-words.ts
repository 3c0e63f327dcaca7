/** How long to wait: "a minute", "12 minutes", "3 hours". */
export function waitText(minutes: number): string {
  if (minutes > 90) return `${Math.ceil(minutes / 60)} hours`;
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

export function tooMuchMail(minutes: number): string {
  return `That is a lot of mail in a short time. Try again in ${waitText(minutes)}`;
}
