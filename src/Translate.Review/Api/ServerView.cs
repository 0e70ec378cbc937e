namespace Translate.Review.Api;

/// <summary>What the page says about the server.</summary>
/// <param name="User">The name under which decisions are saved if the reader gives none.</param>
/// <param name="Engine">The engine's id.</param>
/// <param name="Draft">Whether the engine's work is a draft; false if it only gives the gist.</param>
/// <param name="Notice">What the user should know, such as what a run would cost. Null if there is nothing.</param>
internal sealed record ServerView(string User, string Engine, bool Draft, string? Notice)
{
    /// <summary>Whether the reader works under <see cref="User"/> and no other name.</summary>
    public bool IsSignedIn { get; init; }

    /// <summary>The ids of the engines that are compared, the one whose targets are used first. Null if no engines are compared.</summary>
    public IReadOnlyList<string>? Compared { get; init; }
}
