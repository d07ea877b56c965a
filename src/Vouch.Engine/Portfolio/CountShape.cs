namespace Vouch.Engine.Portfolio;

/// <summary>Numbers a cell for every combination of counts by fee group, group 0 fastest.</summary>
internal sealed class CountShape
{
    private readonly DenseProblem _problem;
    private readonly int[] _sides;

    public CountShape(DenseProblem problem)
    {
        _problem = problem;
        int groups = problem.Fees.Length;
        _sides = new int[groups];
        Stride = new int[groups];
        Cells = 1;
        for (int g = 0; g < groups; g++)
        {
            _sides[g] = problem.MostOf(g) + 1;
            Stride[g] = Cells;
            Cells *= _sides[g];
        }
    }

    public int Cells { get; }

    public int[] Stride { get; }

    public int CountAt(int cell, int group) => cell / Stride[group] % _sides[group];

    public int TotalAt(int cell)
    {
        int total = 0;
        for (int g = 0; g < _sides.Length; g++)
        {
            total += CountAt(cell, g);
        }

        return total;
    }

    public double CostAt(int cell)
    {
        double cost = 0;
        for (int g = 0; g < _sides.Length; g++)
        {
            cost += _problem.Fees[g].Cost(CountAt(cell, g));
        }

        return cost;
    }
}
