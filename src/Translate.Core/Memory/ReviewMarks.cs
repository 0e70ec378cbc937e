namespace Translate.Core.Memory;

/// <summary>What people noted about a sentence.</summary>
/// <param name="Comments">The number of comments.</param>
/// <param name="IsFlagged">Whether it is flagged.</param>
internal readonly record struct ReviewMarks(int Comments, bool IsFlagged);
