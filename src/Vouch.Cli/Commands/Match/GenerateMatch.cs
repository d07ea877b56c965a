using System.Buffers;
using System.CommandLine;
using Vouch.Engine.Matching;
using Vouch.Engine.Matching.Text;

namespace Vouch.Cli.Commands.Match;

/// <summary>Makes up a market of any size, to try things on.</summary>
internal static class GenerateMatch
{
    private static readonly Option<int> Applicants = new("--applicants") { Description = "Number of applicants.", Required = true };
    private static readonly Option<int> Programs = new("--programs") { Description = "Number of programs.", Required = true };
    private static readonly Option<int> Positions = new("--positions") { Description = "Positions in all programs.", Required = true };
    private static readonly Option<int> Couples = new("--couples") { Description = "Number of couples." };
    private static readonly Option<int> Reversions = new("--reversions") { Description = "Number of rules for unfilled positions." };
    private static readonly Option<int> Even = new("--even") { Description = "Programs that want an even number." };
    private static readonly Option<double> MeanList = new("--mean-list") { Description = "Mean length of the lists.", DefaultValueFactory = _ => 12 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Another seed, another market.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Out = new("--out") { Description = "Where the market goes; '-' writes to standard output.", DefaultValueFactory = _ => "-" };

    public static Command Create()
    {
        var command = new Command("generate", "Make up a market with the shape of the residency Match.")
        {
            Applicants, Programs, Positions, Couples, Reversions, Even, MeanList, Seed, Out,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var shape = new MarketShape
        {
            Applicants = parsed.GetValue(Applicants),
            Programs = parsed.GetValue(Programs),
            Positions = parsed.GetValue(Positions),
            Couples = parsed.GetValue(Couples),
            Reversions = parsed.GetValue(Reversions),
            Even = parsed.GetValue(Even),
            MeanList = parsed.GetValue(MeanList),
        };
        if (shape.Applicants < 1 || shape.Programs < 1 || shape.Positions < shape.Programs || shape.Couples < 0
            || 2L * shape.Couples > shape.Applicants || shape.Reversions < 0 || shape.Even < 0 || !(shape.MeanList is >= 1 and <= 60))
        {
            throw new BadInputException(
                "there must be an applicant, a program, a position for each program, two applicants for each couple, and lists of 1 to 60");
        }

        var seed = parsed.GetValue(Seed);
        var market = MarketGenerator.Generate(shape, seed);
        var bytes = new ArrayBufferWriter<byte>(1 << 20);
        MarketText.Write(
            market,
            $"made up: {shape.Applicants} applicants, {shape.Programs} programs, {shape.Positions} positions, {shape.Couples} couples, seed {seed}",
            bytes);
        OutputFile.Write(parsed.GetValue(Out)!, bytes.WrittenMemory, cancellationToken);
        return CommandLineHost.Done;
    }
}
