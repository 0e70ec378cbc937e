namespace Translate.Review.Api;

/// <summary>What the page says about the server.</summary>
/// <param name="User">The name under which decisions are saved if the reader gives none.</param>
/// <param name="Engine">The engine's id.</param>
/// <param name="Draft">Whether the engine's work is a draft; false if it only gives the gist.</param>
/// <param name="Costs">What the engines would bill for the sentences that are not translated. Null if nothing.</param>
internal sealed record ServerView(string User, string Engine, bool Draft, IReadOnlyList<EngineCost>? Costs)
{
    /// <summary>Whether the reader works under <see cref="User"/> and no other name.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>The ids of the engines that are compared, the one whose targets are used first. Null if no engines are compared.</summary>
    public IReadOnlyList<string>? Compared { get; init; }
}
