package vn.nghitruong.request;

/** The name under which the process knows its request. */
final class RequestVariables {

    static final String CODE = "requestCode";

    private RequestVariables() {}
}
