namespace Vouch.Domain.Letters;

/// <summary>One sentence of a draft as its reader sees it, and the packet items it rests on.</summary>
public sealed record DraftSentence(string Text, IReadOnlyList<int> Items);
