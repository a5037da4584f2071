/** Hands a text to the browser's downloads; nothing is sent anywhere. */
export const saveTextFile = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
