using System.CommandLine;
using Vouch.Cli.Commands.Letters;

var root = new RootCommand("Vouch at the command line: files in, files out.")
{
    LettersCommand.Create(),
};

var parsed = root.Parse(args);
var exitCode = parsed.Invoke();
return parsed.Errors.Count > 0 ? 2 : exitCode;
