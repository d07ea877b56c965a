namespace Vouch.Cli;

/// <summary>The user's input is at fault. The message names the file and the line where that helps.</summary>
internal sealed class BadInputException(string message) : Exception(message);
