import { useEffect, useEffectEvent, useState } from 'react';
import { SEARCH_PAUSE_MS } from '../../lib/lists/search-pause.js';
import { TextField } from './text-field.js';

type SearchFieldProps = {
  label: string;
  description?: string;
  maxLength: number;
  value: string;
  onSearch: (text: string) => void;
};

/** Searches while one types, once the typing pauses. */
export const SearchField = ({ label, description, maxLength, value, onSearch }: SearchFieldProps) => {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const search = useEffectEvent(onSearch);

  // Somebody else changed it ("clear the filters"); our own search coming back must not undo what was typed since.
  const [before, setBefore] = useState(value);
  if (value !== before) {
    setBefore(value);
    if (value !== sent) setText(value);
    setSent(value);
  }

  useEffect(() => {
    const wanted = text.trim();
    if (wanted === sent) return;
    const timer = setTimeout(() => {
      setSent(wanted);
      search(wanted);
    }, SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, sent]);

  return (
    <TextField
      name="search"
      type="search"
      label={label}
      description={description}
      isOptional="unsaid"
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={setText}
    />
  );
};
