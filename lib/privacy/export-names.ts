/** Where a CV lies in the archive: numbered, so that two of one name stand side by side, and with what any system takes for a file name. */
export function fileInArchive(number: number, fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]/gu, '-')
    .replace(/^[.\s-]+|[.\s-]+$/gu, '')
    .slice(-100);
  return `cv/${number}-${name || 'cv'}`;
}
