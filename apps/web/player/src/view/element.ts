type Settings = {
  readonly className?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
};

/** Makes an element; texts are never read as markup. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { className, text, attributes = {}, onClick }: Settings = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (onClick !== undefined) made.addEventListener('click', onClick);
  made.append(...children);
  return made;
};

export const button = (text: string, onClick: () => void, className = 'button'): HTMLButtonElement =>
  element('button', { className, text, onClick, attributes: { type: 'button' } });
