using System.CommandLine;
using Vouch.Cli;
using Vouch.Cli.Commands.Letters;
using Vouch.Cli.Commands.Match;
using Vouch.Cli.Commands.Mentors;
using Vouch.Cli.Commands.Season;
using Vouch.Cli.Commands.SmartPick;

// One line per group of commands; each group lives in Commands/<Area>/<Area>Group.cs and lists its own commands.
RootCommand root = new("Vouch: mentoring, letters of recommendation, residency lists and the Match.")
{
    LettersGroup.Create(),
    MatchGroup.Create(),
    MentorsGroup.Create(),
    SeasonGroup.Create(),
    SmartPickGroup.Create(),
};

return await CommandLineHost.RunAsync(root, args);
