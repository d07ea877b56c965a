using Vouch.Domain.Programs;
using Vouch.Engine.Markets;

namespace Vouch.App.Features.SmartPick;

/// <summary>One specialty of the answer: its programs in the order of the table's indices, and its simulated seasons.</summary>
internal sealed record PickMarket(string Specialty, IReadOnlyList<ResidencyProgram> Programs, CutoffTable Table, MarketFit Fit);
