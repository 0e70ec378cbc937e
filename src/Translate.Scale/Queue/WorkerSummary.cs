using Translate.Core.Problems;

namespace Translate.Scale.Queue;

/// <summary>What a worker did.</summary>
/// <param name="Done">Articles that are done.</param>
/// <param name="Failed">Articles that are incomplete, or failed.</param>
/// <param name="GivenBack">Articles that wait again.</param>
/// <param name="Problem">Why the worker ended by itself; null if it was stopped, or had nothing to do.</param>
internal sealed record WorkerSummary(int Done, int Failed, int GivenBack, Problem? Problem);
