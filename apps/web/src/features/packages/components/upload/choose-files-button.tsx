import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonLook } from '../../../../components/ui/button.js';
import styles from './upload.module.css';

type ChooseFilesButtonProps = {
  look?: ButtonLook;
  icon: LucideIcon;
  /** Also takes several at once. */
  isMultiple?: boolean;
  /** Where several such buttons stand on a page: also of what. Begins with the words on the button. */
  label?: string;
  onChoose: (files: File[]) => void;
  children: string;
};

/** Opens the platform's own choice of files. */
export const ChooseFilesButton = ({
  look = 'secondary',
  icon,
  isMultiple = false,
  label,
  onChoose,
  children,
}: ChooseFilesButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} icon={icon} aria-label={label} onClick={() => input.current?.click()}>
        {children}
      </Button>
      {/* The button stands for it; by itself it would speak the browser's language, not the page's. */}
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".zip,application/zip"
        multiple={isMultiple}
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // So that the same file can be chosen again.
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
};
