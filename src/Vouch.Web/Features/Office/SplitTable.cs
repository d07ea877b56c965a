using Vouch.App.Features.Office;

namespace Vouch.Web.Features.Office;

/// <summary>A table of groups in two parts.</summary>
public sealed record SplitTable(string Id, string Heading, string First, string Second, GetFigures.Split Split, bool HasTotal);
