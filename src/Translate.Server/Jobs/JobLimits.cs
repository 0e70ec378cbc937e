namespace Translate.Server.Jobs;

/// <summary>What a queue of jobs takes.</summary>
/// <param name="Workers">Documents translated at once.</param>
/// <param name="MaxActive">The most that wait or are translated.</param>
/// <param name="MaxActivePerOwner">The most of one user.</param>
/// <param name="Keep">How long a job that ended is kept.</param>
internal sealed record JobLimits(int Workers, int MaxActive, int MaxActivePerOwner, TimeSpan Keep);
