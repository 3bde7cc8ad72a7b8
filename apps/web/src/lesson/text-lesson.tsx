import { Markdown } from '../components/markdown.js';
import type { Text } from './lesson.js';

export function TextLesson({ content }: { content: Text }) {
  return <Markdown text={content.markdown} under={1} />;
}
