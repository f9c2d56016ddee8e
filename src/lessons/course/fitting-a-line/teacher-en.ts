import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    'See the two planes: in one, data and a line; in the other, each line as a point with its loss as height.',
    'Explain how single points, the choice of the loss and the position of the data change the surface.',
    'Know why a straight line gives one bowl and other models many hollows.',
  ],
  before: 'Equation of a straight line, mean, the lesson on the learning rate.',
  advice:
    'In "Read the minimum off the data" the map is blank on purpose. Give the class a minute with a ruler on the screen; axes are easily exchanged, and that is worth talking about. In "One wrong point" ask for the vote twice: squares first, then absolute errors.',
  questions: [
    {
      ask: 'Why is $f$ a bowl for a straight line, whatever the points?',
      answer:
        'Each error is linear in $x$ and $y$, its square a parabola, and a mean of such parabolas is one again.',
    },
    {
      ask: 'Where does the 37 in "Four to the right" come from?',
      answer:
        'The matrix of second derivatives is $2\\begin{pmatrix}\\overline{u^2}&\\overline u\\\\\\overline u&1\\end{pmatrix}$. With $\\overline u=4$ and $\\overline{u^2}\\approx17.5$ its larger eigenvalue is about 37, the smaller 0.16.',
    },
    {
      ask: 'What becomes of that matrix when the mean is subtracted from $u$?',
      answer:
        'The entries beside the diagonal vanish: slope and intercept no longer disturb each other.',
    },
    {
      ask: 'Which loss would you take for measurements of which a few are wrong?',
      answer:
        'One that does not grow with the square: absolute errors, or Huber’s, square near 0 and straight further out.',
    },
  ],
  wrongIdeas: [
    {
      idea: 'The surface lies in the same plane as the data.',
      instead: 'Data live in $(u,v)$, the surface over $(x,y)$. A line here is a point there.',
    },
    {
      idea: 'The best line is a property of the data alone.',
      instead:
        'It depends on the loss: least squares and least absolute errors give different lines.',
    },
    {
      idea: 'If descent stops, it has found the law behind the data.',
      instead: 'With models that bend it has found a hollow. Another start may find a deeper one.',
    },
  ],
};
