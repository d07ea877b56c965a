using CsCheck;
using Vouch.Engine.Portfolio;

namespace Vouch.Engine.Tests.Portfolio;

/// <summary>Random problems of every shape the optimizer knows.</summary>
internal static class PortfolioCases
{
    public static readonly Gen<PortfolioProblem> EqualCosts =
        from programs in Gen.Int[1, 8]
        from values in Gen.Double[-2, 20].Array[programs]
        from chances in Chance.Array[programs]
        from limit in Gen.Int[0, 8]
        from outside in Gen.Double[0, 4]
        from price in Gen.Bool.Select(yes => yes ? 0.05 : 0)
        select new PortfolioProblem
        {
            Values = values, Chances = chances, Limit = limit, Outside = outside,
            Fees = [new FeeSchedule([new(2, 3), new(int.MaxValue, 7)])], Budget = 31, PriceOfMoney = price,
        };

    public static readonly Gen<PortfolioProblem> Tiers =
        from programs in Gen.Int[1, 8]
        from values in Gen.Int[1, 12].Array[programs]
        from chances in Chance.Array[programs]
        from groups in Gen.Int[0, 1].Array[programs]
        from budget in Gen.Double[5, 90]
        from price in Gen.Bool.Select(yes => yes ? 0.02 : 0)
        select new PortfolioProblem
        {
            Values = [.. values.Select(v => (double)v)], Chances = chances, Groups = groups,
            Fees = [new([new(2, 11), new(int.MaxValue, 30)]), new([new(3, 9), new(5, 20)])],
            Budget = budget, PriceOfMoney = price,
        };

    public static readonly Gen<PortfolioProblem> OwnCosts =
        from programs in Gen.Int[1, 8]
        from values in Gen.Double[1, 20].Array[programs]
        from chances in Chance.Array[programs]
        from costs in Gen.Int[0, 9].Array[programs]
        from budget in Gen.Int[0, 30]
        from limit in Gen.Int[1, 9]
        from price in Gen.Bool.Select(yes => yes ? 0.1 : 0)
        select Costly(values, chances, costs, budget, limit, price);

    public static readonly Gen<PortfolioProblem> States =
        from programs in Gen.Int[1, 7]
        from values in Gen.Double[-1, 20].Array[programs]
        from states in Gen.Int[2, 4]
        from chances in Chance.Array[programs * states]
        from groups in Gen.Int[0, 1].Array[programs]
        from limit in Gen.Int[0, 7]
        from budget in Gen.Double[0, 90]
        from price in Gen.Bool.Select(yes => yes ? 0.02 : 0)
        select new PortfolioProblem
        {
            Values = values, Chances = chances, Groups = groups, Limit = limit, Budget = budget, PriceOfMoney = price,
            Fees = [new([new(2, 11), new(int.MaxValue, 30)]), FeeSchedule.Flat(7)], Outside = 0.5,
        };

    private static Gen<double> Chance => Gen.Frequency((8, Gen.Double[0, 1]), (1, Gen.Const(0.0)), (1, Gen.Const(1.0)));

    private static PortfolioProblem Costly(double[] values, double[] chances, int[] costs, int budget, int limit, double price)
    {
        var (groups, fees) = PortfolioProblem.OwnCosts([.. costs.Select(c => (double)c)]);
        return new()
        {
            Values = values, Chances = chances, Groups = groups, Fees = fees, Budget = budget, Limit = limit, PriceOfMoney = price,
        };
    }
}
