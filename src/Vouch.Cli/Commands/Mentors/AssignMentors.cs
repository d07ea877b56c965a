using System.CommandLine;
using System.Globalization;
using System.Text;
using Vouch.Engine.Assignment;

namespace Vouch.Cli.Commands.Mentors;

/// <summary>Assigns mentors to the mentees of a cohort from a file of scores.</summary>
internal static class AssignMentors
{
    public static Command Create()
    {
        var scores = new Option<string>("--scores") { Description = "CSV with the columns mentor,mentee,score: the possible pairs.", Required = true };
        var capacity = new Option<string>("--mentor-capacity") { Description = "Mentees a mentor can take: a number, or a CSV with id,n.", DefaultValueFactory = _ => "1" };
        var demand = new Option<string>("--mentee-demand") { Description = "Mentors a mentee wants: a number, or a CSV with id,n.", DefaultValueFactory = _ => "1" };
        var objective = new Option<string>("--objective")
        {
            Description = "coverage: most mentees, most pairs, highest total, best lowest score; total: the highest total first; stable: nobody would rather swap.",
            DefaultValueFactory = _ => "coverage",
        };
        objective.AcceptOnlyFromAmong("coverage", "total", "stable");
        var output = new Option<string>("--out") { Description = "Where the pairs go, as CSV; '-' writes to standard output.", DefaultValueFactory = _ => "-" };
        var command = new Command("assign", "Find the best assignment of mentors to mentees. Exit code 0: done; 2: bad input.")
        {
            scores, capacity, demand, objective, output,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            parsed.GetRequiredValue(scores),
            parsed.GetRequiredValue(capacity),
            parsed.GetRequiredValue(demand),
            parsed.GetRequiredValue(objective),
            parsed.GetRequiredValue(output),
            cancellationToken)));
        return command;
    }

    private static int Run(
        string scoresPath, string capacity, string demand, string objective, string output, CancellationToken cancellationToken)
    {
        var scores = ScoreFile.Read(scoresPath, cancellationToken);
        var capacities = CountFile.Read(capacity, scores.Mentors, "mentor", cancellationToken);
        var demands = CountFile.Read(demand, scores.Mentees, "mentee", cancellationToken);
        AssignmentProblem problem;
        try
        {
            problem = new(capacities, demands, scores.Pairs);
        }
        catch (ArgumentException) when (scoresPath != "-")
        {
            throw ScoreFile.Repeated(scoresPath, cancellationToken);
        }

        AssignmentResult result;
        try
        {
            result = objective switch
            {
                "stable" => StableAssignment.Find(problem),
                "total" => OptimalAssignment.Find(problem, AssignmentObjective.Total, cancellationToken),
                _ => OptimalAssignment.Find(problem, AssignmentObjective.Coverage, cancellationToken),
            };
        }
        catch (ArgumentException e)
        {
            throw new BadInputException($"{InputFile.Display(scoresPath)}: {e.Message}");
        }

        var text = new StringBuilder("mentor,mentee,score\n");
        foreach (var (mentor, mentee, score) in result.Pairs)
        {
            text.Append(scores.Mentors.Name(mentor)).Append(',').Append(scores.Mentees.Name(mentee)).Append(',')
                .Append(scores.Written(score)).Append('\n');
        }

        OutputFile.Write(output, Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
        var lowest = result.Lowest is { } low ? scores.Written(low) : "none";
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Covered} of {scores.Mentees.Count} mentees covered, {result.Pairs.Count} pairs, total {scores.Written(result.Total)}, lowest {lowest}"));
        return CommandLineHost.Done;
    }
}
