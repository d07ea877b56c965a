namespace Vouch.Domain.Letters.Mirror;

/// <summary>One signed letter, without whom it is about: the mirror never knows.</summary>
/// <param name="Text">Its words.</param>
/// <param name="SignedOn">The day it was signed.</param>
public sealed record MirrorLetter(string Text, DateOnly SignedOn);
