import { part } from '#persistence';

const skill = part({ framework: String, code: String });
const lesson = part({
  key: String,
  title: String,
  minutes: Number,
  kind: String,
  content: String,
  files: { type: [String], default: undefined },
  quiz: part({ passMark: Number, attemptsAllowed: Number }),
});

/** The fields of what the office wrote, in a draft and in a version. */
export const outlineFields = {
  title: String,
  lessons: [lesson],
  passScore: Number,
  description: String,
  level: String,
  skills: { type: [skill], default: undefined },
  designation: part({ number: String, from: String, until: String }),
  subtitled: Boolean,
  language: String,
};
