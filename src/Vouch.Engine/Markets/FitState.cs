namespace Vouch.Engine.Markets;

/// <summary>The moving parameters of a calibration, and their running mean.</summary>
internal sealed class FitState
{
    private readonly MarketParameters _start;
    private readonly double[] _sum = new double[(3 * MarketModel.Types) + 1];
    private int _remembered;

    public FitState(MarketInput input, MarketParameters start)
    {
        _start = start;
        Openness = [.. start.Openness];
        Weight = [.. start.StepTwoWeight];
        Leaving = [.. start.LeavingChance];
        Interviews = start.InterviewsPerPosition;
        foreach (var cohort in input.Cohorts)
        {
            Leaving[(int)cohort.Type] = cohort.LeavingChance;
        }
    }

    public double[] Openness { get; }
    public double[] Weight { get; }
    public double[] Leaving { get; }
    public double Interviews { get; set; }

    public MarketParameters Parameters() =>
        _start with
        {
            Openness = [.. Openness],
            StepTwoWeight = [.. Weight],
            LeavingChance = [.. Leaving],
            InterviewsPerPosition = Interviews,
        };

    public void Remember()
    {
        _remembered++;
        _sum[^1] += Interviews;
        for (int t = 0; t < MarketModel.Types; t++)
        {
            _sum[t] += Openness[t];
            _sum[MarketModel.Types + t] += Weight[t];
            _sum[(2 * MarketModel.Types) + t] += Leaving[t];
        }
    }

    public MarketParameters Mean()
    {
        if (_remembered == 0)
        {
            return Parameters();
        }

        return _start with
        {
            Openness = [.. _sum.Take(MarketModel.Types).Select(x => x / _remembered)],
            StepTwoWeight = [.. _sum.Skip(MarketModel.Types).Take(MarketModel.Types).Select(x => x / _remembered)],
            LeavingChance = [.. _sum.Skip(2 * MarketModel.Types).Take(MarketModel.Types).Select(x => x / _remembered)],
            InterviewsPerPosition = _sum[^1] / _remembered,
        };
    }
}
