using Vouch.Web.Host;

return await ServerCommands.RunAsync(args);

/// <summary>Named so that tests can start the same host.</summary>
public partial class Program;
