package vn.nghitruong.deadline;

/** What a limit counts: every day ("ngày") or the working days only ("ngày làm việc"). */
public enum Unit {
    CALENDAR,
    WORKING
}
