using System.CommandLine;

namespace Vouch.Cli.Commands.Mentors;

/// <summary>The commands about mentors.</summary>
internal static class MentorsGroup
{
    public static Command Create() => new("mentors", "Pair mentors and mentees.")
    {
        AssignMentors.Create(),
    };
}
